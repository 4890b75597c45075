import { expect, test } from 'vitest';
import { unusedKeys } from './unused-keys';

const code = [
  "text('card.close')",
  "name: '__MSG_extension_name__'",
  `text(\`errors.\${keyOf(error)}.help\`)`,
];

test.each([
  ['card.close', true],
  ['card.clos', false],
  ['extension.name', true],
  ['extension.description', false],
  ['errors.not_found.help', true],
  ['errors.not_found.what', false],
  ['errors.not_found', false],
])('%s is used: %s', (key, isUsed) => {
  expect(unusedKeys([key], code)).toEqual(isUsed ? [] : [key]);
});
