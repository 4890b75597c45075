const SIGNS = '[$€£¥₹₽₩₺₫₦₴₪฿₱]';
const CODES =
  '(?:USD|EUR|GBP|CHF|JPY|CNY|INR|AUD|CAD|NZD|SEK|NOK|DKK|PLN|CZK|HUF|RON|BGN|TRY|BRL|MXN|NGN|ZAR|AED|SAR|MAD|EGP|KES|GHS|PKR|BDT|LKR|PHP|IDR|MYR|SGD|HKD|THB|VND|RUB|UAH|Rs|Rp|RM|kr|zł|Kč|Ft|lei|TL|Tk|Dhs?|KSh)';
const NUMBER = '\\d[\\d.,  ’]*';

/** A sum of money as shops write it, the currency before or after it, or `29,-`. */
const PRICE = new RegExp(
  `${SIGNS}\\s*${NUMBER}|(?<![\\p{L}])${CODES}\\.?\\s*${NUMBER}|${NUMBER}\\s*(?:${SIGNS}|${CODES}(?![\\p{L}]))|\\d+[.,](?:[-–—]|\\d\\d(?=\\s*$))`,
  'u',
);

/** The first price in a text, as it is written there. */
export function priceIn(text: string): string | undefined {
  return PRICE.exec(text)?.[0].trim();
}
