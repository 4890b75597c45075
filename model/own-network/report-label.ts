import type { Report } from '../report';

/** What a network from elsewhere is called: the name in its report, and the day of its training. */
export function reportLabel({ network, trainedAt }: Pick<Report, 'network' | 'trainedAt'>): string {
  const day = new Date(trainedAt).toLocaleDateString('en-GB', {
    dateStyle: 'medium',
    timeZone: 'UTC',
  });
  return `${network.slice(0, 40)}, ${day}`;
}
