import type { Evaluation } from '../../model/report';
import { CLASS_IDS, type ClassId } from '../../model/taxonomy';
import { count, percent } from '../figures';

/** What the classes are called within a sentence: one of them, and several. */
const WORDS: Record<ClassId, [one: string, many: string]> = {
  't-shirt-top': ['T-shirt/top', 'T-shirts and tops'],
  trouser: ['trouser', 'trousers'],
  pullover: ['pullover', 'pullovers'],
  dress: ['dress', 'dresses'],
  coat: ['coat', 'coats'],
  sandal: ['sandal', 'sandals'],
  shirt: ['shirt', 'shirts'],
  sneaker: ['sneaker', 'sneakers'],
  bag: ['bag', 'bags'],
  'ankle-boot': ['ankle boot', 'ankle boots'],
};

/**
 * One cell of a confusion matrix in words, such as “Of 1,000 shirts, 112 are called T-shirt/top: 11%.”
 * @param truth position in `CLASSES` of what the pictures show
 * @param answer position of what they were called
 */
export function pairWords(
  { confusion, perClass }: Pick<Evaluation, 'confusion' | 'perClass'>,
  truth: number,
  answer: number,
): string {
  const { support } = perClass[CLASS_IDS[truth]!];
  const images = confusion[truth]![answer]!;
  const [shown, several] = WORDS[CLASS_IDS[truth]!];
  const [called] = WORDS[CLASS_IDS[answer]!];
  if (support === 0) return `There are no ${several} among these pictures.`;
  const right = truth === answer ? ', which is right' : '';
  const verb = images === 1 ? 'is' : 'are';
  return `Of ${count(support, shown, several)}, ${images === 0 ? 'none is' : `${images.toLocaleString('en')} ${verb}`} called ${called}${right}${images === 0 ? '' : `: ${percent(images / support)}`}.`;
}
