import type { Report } from '../report';

/**
 * What a network from elsewhere is called: the name in its report, and the day of its training.
 * @param language that of the day
 */
export function reportLabel(
  { network, trainedAt }: Pick<Report, 'network' | 'trainedAt'>,
  language = 'en-GB',
): string {
  const day = new Date(trainedAt).toLocaleDateString(language, {
    dateStyle: 'medium',
    timeZone: 'UTC',
  });
  return `${network.slice(0, 40)}, ${day}`;
}
