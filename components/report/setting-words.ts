import type { Setting } from '../../model/report';

/** A setting's name in the report, in words: `batchSize` becomes `Batch size`. */
export function settingName(key: string): string {
  const words = key.replace(/([a-z\d])([A-Z])/g, '$1 $2').toLowerCase();
  return words.charAt(0).toUpperCase() + words.slice(1);
}

/** A setting's value in words; lists within a list are kept apart by semicolons. */
export function settingValue(value: Setting | undefined): string {
  if (value === undefined) return 'not set';
  if (typeof value === 'boolean') return value ? 'yes' : 'no';
  if (!Array.isArray(value)) return String(value);
  const nested = value.some(Array.isArray);
  return value.map((one) => settingValue(one)).join(nested ? '; ' : ', ');
}
