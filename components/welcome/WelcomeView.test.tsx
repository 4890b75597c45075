import { parseHTML } from 'linkedom';
import { render } from 'preact-render-to-string';
import { expect, test } from 'vitest';
import { WelcomeView } from './WelcomeView';

const nothing = () => {};

function show(isAllowed: boolean) {
  const html = render(<WelcomeView isAllowed={isAllowed} onAllow={nothing} onTakeBack={nothing} />);
  return parseHTML(`<body>${html}</body>`).document;
}

test('three sentences say what it does', () => {
  const steps = [...show(false).querySelectorAll('.steps p')].map((step) =>
    (step.textContent ?? '').trim(),
  );
  expect(steps).toHaveLength(3);
  for (const step of steps) expect(step.match(/[.!?](\s|$)/g)).toHaveLength(1);
});

test.each([
  [false, 'On all sites', /Only where you press/],
  [true, 'Turn off on all sites', /On all sites/],
])('all sites allowed: %s', (isAllowed, button, words) => {
  const page = show(isAllowed);
  expect(page.querySelector('button')?.textContent).toBe(button);
  expect(page.querySelector('[role=status]')?.textContent).toMatch(words);
});
