import type { Report } from '../model/report';

/** Probability under which the network that a report is of looks at an image again; 0 is never. */
export function secondLookOf({ decision }: Pick<Report, 'decision'>): number {
  return decision?.settings.secondLookBelow ?? 0;
}
