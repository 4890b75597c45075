import { OUTPUT_IDS, type OutputId } from '../model/taxonomy';
import { DataError } from './data-error';

/** What one of the data set's photographs shows. */
export interface ClothingLabel {
  /** Name of the file in `images/`, without `.jpg`. */
  image: string;
  truth: OutputId;
  /** Whether somebody of this project looked at the photograph, and not only its owner. */
  byHand: boolean;
}

/**
 * The data set's labels that tell one of the ten classes, or none of them. Left out are those that
 * are no class (shorts, skirts, bodies), that may be of several (shoes; a long sleeve is a pullover,
 * a shirt or a T-shirt), that people used for several things (polos, undershirts), and the unsure.
 */
const TRUTH = new Map<string, OutputId>([
  ['T-Shirt', 't-shirt-top'],
  ['Top', 't-shirt-top'],
  ['Pants', 'trouser'],
  ['Hoodie', 'pullover'],
  ['Dress', 'dress'],
  ['Outwear', 'coat'],
  ['Blazer', 'coat'],
  ['Shirt', 'shirt'],
  ['Blouse', 'shirt'],
  ['Hat', 'none'],
]);

/**
 * Maps the data set's labels to the ten classes, children's clothes like all others.
 * @param csv the data set's `images.csv`: image, sender_id, label, kids
 * @param handCsv labels of this project's own: image, label; they win
 * @returns the photographs that have a label, by name
 * @throws {DataError} when a hand label is no class or its photograph is not in the data set
 */
export function clothingLabels(csv: string, handCsv: string): ClothingLabel[] {
  const labels = new Map<string, ClothingLabel | undefined>();
  for (const [image = '', , label = ''] of rowsOf(csv)) {
    const truth = TRUTH.get(label);
    labels.set(image, truth && { image, truth, byHand: false });
  }
  for (const [image = '', label = ''] of rowsOf(handCsv)) {
    const truth = OUTPUT_IDS.find((id) => id === label);
    if (!truth || !labels.has(image)) {
      const problem = truth ? 'is not in the data set' : `has the label "${label}"`;
      throw new DataError(
        `clothing-labels.csv: ${image} ${problem}. Correct the line "${image},${label}"; labels are ${OUTPUT_IDS.join(', ')}.`,
      );
    }
    labels.set(image, { image, truth, byHand: true });
  }
  return [...labels.values()]
    .filter((label) => label !== undefined)
    .sort((a, b) => (a.image < b.image ? -1 : 1));
}

/** The rows below the heading. Neither file has quoted cells. */
function rowsOf(csv: string): string[][] {
  const lines = csv.split(/\r?\n/).slice(1);
  return lines.filter((line) => line.trim() !== '').map((line) => line.trim().split(','));
}
