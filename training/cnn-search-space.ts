import type { Range } from './search-space';

/** What is searched: values of the CNN's recipe, by the names that its report has for them. */
export const CNN_SEARCH_SPACE: Record<string, Range> = {
  learningRate: { kind: 'log', from: 1e-3, to: 1e-2 },
  weightDecay: { kind: 'log', from: 3e-3, to: 1e-1 },
  labelSmoothing: { kind: 'uniform', from: 0, to: 0.1 },
  dropout: { kind: 'uniform', from: 0, to: 0.3 },
  fashionShare: { kind: 'uniform', from: 0.3, to: 0.8 },
  'fashion.plainShare': { kind: 'uniform', from: 0, to: 1 },
  noneWeight: { kind: 'log', from: 1, to: 4 },
  plainShare: { kind: 'uniform', from: 0.1, to: 0.6 },
  coarseShare: { kind: 'uniform', from: 0.2, to: 0.6 },
  'photo.newBackground': { kind: 'uniform', from: 0.2, to: 0.8 },
  'photo.cropShare': { kind: 'uniform', from: 0.1, to: 0.7 },
  'photo.zoomOutShare': { kind: 'uniform', from: 0.1, to: 0.5 },
  'photo.toneShare': { kind: 'uniform', from: 0.2, to: 0.8 },
  'photo.negative': { kind: 'uniform', from: 0, to: 0.3 },
};
