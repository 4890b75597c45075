import * as tf from '@tensorflow/tfjs-core';
import { afterEach, expect, test, vi } from 'vitest';
import { chooseBackend } from '../model/backend';
import { offer } from './dawn';
import { WASM_PATH } from './wasm-path';

const realNavigator = Object.getOwnPropertyDescriptor(globalThis, 'navigator');

afterEach(() => {
  tf.removeBackend('webgpu');
  if (realNavigator) Object.defineProperty(globalThis, 'navigator', realNavigator);
  else Reflect.deleteProperty(globalThis, 'navigator');
});

test('what is offered after loading is asked for a device', async () => {
  const requestDevice = vi.fn().mockRejectedValue(new Error('out of memory'));
  const adapter = { info: { isFallbackAdapter: false }, limits: {}, requestDevice };
  offer({ requestAdapter: async () => adapter } as unknown as GPU);
  const { backend, reason } = await chooseBackend({ prefer: 'auto', wasmPath: WASM_PATH });
  expect(requestDevice).toHaveBeenCalled();
  expect(backend).toBe('wasm');
  expect(reason).toContain('webgpu');
});

test('a driver that fails when it is asked for an adapter leaves WASM', async () => {
  offer({ requestAdapter: () => Promise.reject(new Error('lost')) } as unknown as GPU);
  const { backend, reason } = await chooseBackend({ prefer: 'auto', wasmPath: WASM_PATH });
  expect(backend).toBe('wasm');
  expect(reason).toContain('lost');
});
