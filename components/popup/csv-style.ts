/**
 * How a CSV separates columns and writes decimals: a comma and a point, a semicolon and a comma, a
 * semicolon and a point. A spreadsheet expects what its country does.
 */
export const CSV_STYLES = ['comma', 'semicolon', 'semicolonPoint'] as const;

export type CsvStyle = (typeof CSV_STYLES)[number];
