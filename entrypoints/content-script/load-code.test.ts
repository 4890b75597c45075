import { beforeEach, expect, test, vi } from 'vitest';
import { askBackground } from '../../messages/send';
import { loadCode } from './load-code';

vi.mock('../../messages/send', () => ({ askBackground: vi.fn() }));

let code: string | undefined;

beforeEach(() => {
  vi.resetAllMocks();
  code = undefined;
});

test('asks for the code once', async () => {
  vi.mocked(askBackground).mockImplementation(async () => {
    code = 'there';
    return { loaded: true };
  });
  expect(await loadCode('lights', () => code)).toBe('there');
  expect(await loadCode('lights', () => code)).toBe('there');
  expect(askBackground).toHaveBeenCalledExactlyOnceWith('load-code', { part: 'lights' });
});

test('has nothing where the background cannot put it there, and asks again the next time', async () => {
  vi.mocked(askBackground).mockRejectedValue(new Error('No tab'));
  expect(await loadCode('card', () => code)).toBeUndefined();
  expect(await loadCode('card', () => code)).toBeUndefined();
  expect(askBackground).toHaveBeenCalledTimes(2);
});
