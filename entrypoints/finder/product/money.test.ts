import { expect, test } from 'vitest';
import { moneyIn, readPrice } from './money';

test.each([
  // As the world's shops write them.
  ['$19.00', 19, 'USD'],
  ['$ 59.0', 59, 'USD'],
  ['US $6.90', 6.9, 'USD'],
  ['US$1,299.00', 1299, 'USD'],
  ['$19.99 CAD', 19.99, 'CAD'],
  ['CA$45', 45, 'CAD'],
  ['A$ 1,050.50', 1050.5, 'AUD'],
  ['NZ$99', 99, 'NZD'],
  ['HK$1,280', 1280, 'HKD'],
  ['NT$ 990', 990, 'TWD'],
  ['R$ 1.210,00', 1210, 'BRL'],
  ['S/ 78.99', 78.99, 'PEN'],
  ['S/.78.99', 78.99, 'PEN'],
  ['£76.99', 76.99, 'GBP'],
  ['€12,99', 12.99, 'EUR'],
  ['1.299,00 €', 1299, 'EUR'],
  ['1 299,00 €', 1299, 'EUR'],
  ['1 299,00 €', 1299, 'EUR'],
  ['29€99', 29.99, 'EUR'],
  ['829,99 EUR', 829.99, 'EUR'],
  ['12,50 euros', 12.5, 'EUR'],
  ["CHF 1'299.00", 1299, 'CHF'],
  ['CHF 1’299.–', 1299, 'CHF'],
  ['CHF 49.–', 49, 'CHF'],
  ['49.- CHF', 49, 'CHF'],
  ['Fr. 19.90', 19.9, 'CHF'],
  ['89 zł', 89, 'PLN'],
  ['1 299,99 zł', 1299.99, 'PLN'],
  ['1 290 Kč', 1290, 'CZK'],
  ['12 990 Ft', 12990, 'HUF'],
  ['149,99 lei', 149.99, 'RON'],
  ['59,00 лв.', 59, 'BGN'],
  ['1 999 ₽', 1999, 'RUB'],
  ['1 999 руб.', 1999, 'RUB'],
  ['2 499 грн', 2499, 'UAH'],
  ['502,20 BYN', 502.2, 'BYN'],
  ['44 890 тг.', 44890, 'KZT'],
  ['131 990 ₸', 131990, 'KZT'],
  ['45,000₮', 45000, 'MNT'],
  ['45 000 төг', 45000, 'MNT'],
  ['299 kr', 299, undefined],
  ['299:-', 299, undefined],
  ['299:50 kr', 299.5, undefined],
  ['SEK 1 299', 1299, 'SEK'],
  ['₹1,29,999', 129999, 'INR'],
  ['Rs. 1,299.00', 1299, 'INR'],
  ['Rs.99', 99, 'INR'],
  ['₨ 2000/-', 2000, 'PKR'],
  ['৳ 1,250', 1250, 'BDT'],
  ['Rp 129.000', 129000, 'IDR'],
  ['RM49.90', 49.9, 'MYR'],
  ['₱1,299.75', 1299.75, 'PHP'],
  ['฿1,290', 1290, 'THB'],
  ['1.290.000₫', 1290000, 'VND'],
  ['1.290.000 đ', 1290000, 'VND'],
  ['₩39,900', 39900, 'KRW'],
  ['39,900원', 39900, 'KRW'],
  ['¥149.00', 149, undefined],
  ['149元', 149, 'CNY'],
  ['3,980円(税込)', 3980, 'JPY'],
  ['345 MAD', 345, 'MAD'],
  ['₦15,000', 15000, 'NGN'],
  ['KSh 2,500', 2500, 'KES'],
  ['R 1,299.00', 1299, 'ZAR'],
  ['R499', 499, 'ZAR'],
  ['1.299,90 TL', 1299.9, 'TRY'],
  ['₺1.299,90', 1299.9, 'TRY'],
  ['₪129.90', 129.9, 'ILS'],
  ['99 ر.س', 99, 'SAR'],
  ['٩٩٫٥٠ ر.س', 99.5, 'SAR'],
  ['د.إ. 1,250.00', 1250, 'AED'],
  ['۱۲۵٬۰۰۰ تومان', 125000, 'IRR'],
  ['₹१,२९९', 1299, 'INR'],
  ['KD 12.500', 12.5, 'KWD'],
  ['KWD 1,250.500', 1250.5, 'KWD'],
  ['49,900 DT', 49.9, 'TND'],
  ['AED 25', 25, 'AED'],
  ['25 aed', 25, 'AED'],
  ['129,-', 129, undefined],
  ['$40,5', 40.5, 'USD'],
  // Without a currency, where the text is a price.
  ['1.299,00', 1299, undefined],
  ['349,95', 349.95, undefined],
  ['2500', 2500, undefined],
  // Ranges: as shown, with the lower amount.
  ['$25.00 – $40.00', 25, 'USD'],
  ['€ 97,39 - 128,72', 97.39, 'EUR'],
  ['¥149.00 - 159.00', 149, undefined],
  ['10,50 – 20,90 €', 10.5, 'EUR'],
])('%s', (text, amount, currency) => {
  const price = readPrice(text);
  expect(price).toEqual({
    text: text.replace('(税込)', '').replace(/\s/g, ' '),
    amount,
    ...(currency && { currency }),
  });
});

test('the page tells which of the currencies of a sign is meant', () => {
  expect(readPrice('$ 24.990', { host: 'www.shop.cl' })).toMatchObject({
    amount: 24990,
    currency: 'CLP',
  });
  expect(readPrice('$20', { language: 'en-AU' })?.currency).toBe('AUD');
  expect(readPrice('$20', { currency: 'CAD', host: 'shop.example' })?.currency).toBe('CAD');
  expect(readPrice('299 kr', { language: 'sv' })?.currency).toBe('SEK');
  expect(readPrice('299 kr.', { language: 'da' })?.currency).toBe('DKK');
  expect(readPrice('¥1,290', { language: 'ja' })?.currency).toBe('JPY');
  expect(readPrice('¥129', { language: 'zh-CN' })?.currency).toBe('CNY');
  expect(readPrice('Rs 500', { host: 'shop.pk' })?.currency).toBe('PKR');
  expect(readPrice('€20', { currency: 'CHF', language: 'en-AU' })?.currency).toBe('EUR');
});

test.each([
  ['Pack of 3 $19', ['$19']],
  ['Pack of 3 €19', ['€19']],
  ['€19 €25', ['€19', '€25']],
  ['19 € 25 €', ['19 €', '25 €']],
  ['19,00 €\n25,00 €', ['19,00 €', '25,00 €']],
  ['Was £50.00 Now £30.00', ['£50.00', '£30.00']],
  ['Size 42, 98 % cotton', []],
  ['Room 5', []],
  ['Call 555 1234', []],
  ['12 March 2026', []],
  ['Nov 14, 2015 R Marlow, Zl5 and others', []],
  ['R 499, R499.90 and 5 zl', ['R 499', 'R499.90', '5 zl']],
  ['Version 1.2.3', []],
  ['TOP 10, ALL 5, TRY 3', []],
  ['TRY 1.299,90', ['TRY 1.299,90']],
  ['run 5 KM', []],
  ['all 5 colours', []],
  ['', []],
])('sums in: %s', (text, sums) => {
  expect(moneyIn(text).map((sum) => sum.text)).toEqual(sums);
});
