import { expect, test } from 'vitest';
import { imageErrorText } from './image-error';
import { IMAGE_ERRORS } from './protocol';

test.each(IMAGE_ERRORS)('%s says what happened and what to do', (error) => {
  const [what, remedy] = imageErrorText({ error, detail: '' }).split('. ');
  expect(what).toMatch(/^[A-Z][^()]+$/);
  expect(remedy).toMatch(/^[A-Z].+\.$/);
});

test('the figure stands in brackets behind what happened', () => {
  expect(imageErrorText({ error: 'not-found', detail: 'HTTP 404' })).toBe(
    'The shop has no picture at this address (HTTP 404). Reload the page: the shop may have moved it.',
  );
});
