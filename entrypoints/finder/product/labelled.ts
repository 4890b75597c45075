import { isGtin } from './described';

const words = (text: string) => text.trim().replace(/\s*\n\s*/g, '|');

/** What shops call a product's number, in the order of trust. */
const SKU_LABELS = [
  words(`sku(?:[- ]?(?:nr|no|number|code|id))?
    asin
    art(?:ikel|icle|\\.|\\.-|ikel-)?[- ]?\\.?(?:nr|nummer|no|num|number|code|id)
    artikl(?:u|[ae]l)? ?(?:nr|kód|kod|number)?
    best(?:ell)?[.-]?(?:nr|nummer)
    (?:item|product|prod|style|catalog(?:ue)?|cat|stock|order|reference|ref|listing|post|ad|offer|lot|web|dpci|tcin|upc)(?:\\.|[- ])?\\s?(?:number|no|nr|num|code|id|#|sku)
    produkt[- ]?(?:nr|nummer|code|id|kod)
    varenummer|varenr|tuotenumero|tuotekoodi|tuotenro|artnr
    r[ée]f(?:[ée]rence)?(?: (?:du )?(?:produit|article|fabricant))?|r[ée]f\\.|code (?:article|produit)
    referencia|ref\\.|c[óo]digo(?: de(?:l)? (?:producto|art[íi]culo|produto))?|cod(?:ice)?\\.?(?: (?:articolo|prodotto|art\\.?|producto|produs|produto))?
    codice|referenza
    número de (?:artículo|producto|referencia)|numero oggetto(?: ebay)?|numero articolo
    (?:nr|numer|kod|indeks|symbol) (?:kat(?:alogowy)?|artyku[łl]u|produktu|ref(?:erencyjny)?|aukcji|oferty)\\.?
    artikelnummer|objednací kód|kód(?: (?:produktu|zboží|tovaru))?|cikkszám|termékkód|cod produs|şifra|šifra|kataložni broj|ürün kodu|stok kodu
    артикул|код(?: (?:товара|товару|продукта|производителя|модели))?|арт\\.|номер (?:товара|модели|объявления)
    κωδικός(?: (?:προϊόντος|είδους))?
    货号|貨號|商品(?:编号|編號|番号|コード|货号|id)|品番|型番|管理番号|品號|상품(?:번호|코드)|제품코드|모델명
    رقم (?:المنتج|الموديل|القطعة|الصنف)|رمز المنتج|كود(?: المنتج)?|מק"?ט|מק״ט|รหัสสินค้า|mã (?:sản phẩm|sp|hàng)|kode (?:produk|barang)
    anzeigen-?(?:nr|nummer|id|code)\\.?|inserat(?:s)?-?(?:nr|nummer|id)|anunț id|n[º°o]\\.? (?:de )?(?:anuncio|annonce)|willhaben-code`),
  words(`(?:item |article )?model(?:\\s?(?:number|no|nr|name|code|#))?
    (?:manufacturer )?part (?:number|no)
    model(?:l|lo|o|e|nr|nummer)?|modelo|modèle|模型
    mpn|manufacturer(?:'s)? (?:part )?(?:number|no)|herstellernummer|part number
    id`),
];

const BRAND_LABELS = words(
  `brand(?: name)?|manufacturer|marke|hersteller|marque|fabricant|marca|fabricante|marchio|produttore|merk|fabrikant|producent|marka|märke|varemærke|merke|merkki|tuotemerkki|valmistaja|značka|výrobce|výrobca|márka|gyártó|brandul|producător|proizvođač|robna marka|бренд|производитель|марка|виробник|торговая марка|μάρκα|κατασκευαστής|品牌|ブランド|メーカー|브랜드|제조사|العلامة التجارية|الماركة|מותג|יצרן|thương hiệu|merek|ยี่ห้อ|แบรนด์|label|record label`,
);

const GTIN_LABELS = words(
  `(?:gtin|ean|upc|isbn|jan)(?:[- ]?(?:8|10|12|13|14))?(?:[- ]?(?:code|nr|nummer|no|number))?|barcode|strichcode|код ean|штрих-?код|条码|JANコード`,
);

const label = (source: string) =>
  new RegExp(
    `^[^\\p{L}\\p{Nd}]*(?:${source})\\.?\\s*(?:[:：#]|\\bis\\b|-(?=\\s)|(?=\\n)|\\s(?=[^\\s]*\\d))\\s*[:：#]?\\s*(.{1,80})`,
    'iu',
  );

/** The same within a line: then only with a colon, "Fridge RCSK Code: 73556". */
const SKU_WITHIN = new RegExp(
  `[\\s(|,;•·/–-](?:${SKU_LABELS[0]})\\.?\\s*[:：#]\\s*(\\S{2,40})`,
  'iu',
);

const SKU = SKU_LABELS.map(label);
const BRAND = label(BRAND_LABELS);
const GTIN = label(GTIN_LABELS);

/** What a product's page or card says of it in labelled lines: "SKU: 12-34", "Marke: Acme". */
export interface Labelled {
  sku?: string;
  /** The number that its maker gave it, or a number of which the label does not say whose it is. */
  model?: string;
  brand?: string;
  gtin?: string;
}

/** So many of the labels are those of shops' own numbers. */
const OWN_LABELS = 1;

/** Lines longer than this are sentences. */
const LONGEST_LINE = 140;

/**
 * @param text with a line for each block, as `readText` gives it; a label may stand in the line
 * before its value, as in a table
 */
export function labelledIn(text: string): Labelled {
  const found: Labelled = {};
  const lines = text
    .split(/[\n\r]/)
    .map((line) => line.trim())
    .filter(Boolean);
  for (const [index, line] of lines.entries()) {
    if (line.length > LONGEST_LINE) continue;
    const whole = `${line}\n${(lines[index + 1] ?? '').slice(0, LONGEST_LINE)}`;
    const place = SKU.findIndex((pattern) => idIn(pattern.exec(whole)?.[1]) !== undefined);
    const sku = idIn((place < 0 ? SKU_WITHIN : SKU[place])?.exec(place < 0 ? line : whole)?.[1]);
    if (sku && place < OWN_LABELS) found.sku ??= sku;
    else if (sku) found.model ??= sku;
    const gtin = GTIN.exec(whole)?.[1]
      ?.match(/[\d-]{8,17}X?/)?.[0]
      .replaceAll('-', '');
    if (gtin && isGtin(gtin)) found.gtin ??= gtin;
    const brand = BRAND.exec(whole)?.[1]?.trim();
    if (brand && brand.length <= 50 && !/[:?!]|\d{4}/.test(brand)) found.brand ??= brand;
  }
  return found;
}

/** The number at the beginning of a text: it has a digit, and no spaces but those that part groups. */
function idIn(text: string | undefined): string | undefined {
  const match = /^[\p{L}\p{Nd}][\p{L}\p{Nd}._/#-]{1,39}(?: [\dA-Z-]*\d[\dA-Z-]*)?/u.exec(
    text?.trim() ?? '',
  );
  const id = match?.[0].replace(/[.,;:]$/, '');
  return id && /\p{Nd}/u.test(id) && id.length >= 2 ? id.trim() : undefined;
}
