import { expect, test } from 'vitest';
import { imageErrorText } from './image-error';
import { COPY_PROBLEMS, IMAGE_ERRORS, SCREEN_PROBLEMS } from './protocol';

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

test.each(SCREEN_PROBLEMS)('of a picture that shows, %s is told with what helps', (screen) => {
  for (const copy of [undefined, ...COPY_PROBLEMS]) {
    const tried = { screen, ...(copy && { copy }) };
    const text = imageErrorText({ error: 'unreachable', detail: 'HTTP 403', tried });
    expect(text).toMatch(/^The picture could not be fetched \(HTTP 403\)\. /);
    expect(text).toMatch(/ From the screen: [a-z][^.]+\. [A-Z][^.]+\.$/);
    expect(text.split('. ')).toHaveLength(copy ? 4 : 3);
    expect(text.length).toBeLessThan(220);
  }
});

test('all three ways, each with its reason, and what helps', () => {
  const tried = { copy: 'closed', screen: 'not-in-view' } as const;
  expect(imageErrorText({ error: 'unreachable', detail: 'HTTP 403', tried })).toBe(
    'The picture could not be fetched (HTTP 403). The page may not read it either. From the screen: not all of it is in view. Scroll until the whole picture shows, and try again.',
  );
});
