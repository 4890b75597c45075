import { existsSync } from 'node:fs';
import { WebGPUBackend } from '@tensorflow/tfjs-backend-webgpu';
import * as tf from '@tensorflow/tfjs-core';

/**
 * Gives Node the browser's `navigator.gpu`, through Dawn. Machines for which Dawn has no build train
 * on WASM. Where Linux shows no graphics device Dawn is not even loaded: it would complain of
 * missing drivers. Dawn keeps Node from ending by itself.
 */
export async function offerWebGpu(): Promise<void> {
  if (process.platform === 'linux' && !['/dev/dri', '/dev/nvidia0'].some(existsSync)) return;
  try {
    const { create, globals } = await import('webgpu');
    Object.assign(globalThis, globals);
    offer(create([]));
  } catch {
    console.error('WebGPU cannot be used from Node on this machine.');
  }
}

/** TensorFlow.js looks for `navigator.gpu` when it is loaded, which is too early here. */
export function offer(gpu: GPU): void {
  Object.defineProperty(globalThis, 'navigator', { value: { gpu }, configurable: true });
  tf.registerBackend('webgpu', () => startWebGpu(gpu), 3);
}

async function startWebGpu(gpu: GPU): Promise<WebGPUBackend> {
  const adapter = await gpu.requestAdapter({ powerPreference: 'high-performance' });
  if (adapter === null) throw new Error('there is no adapter');
  const { limits } = adapter;
  const device = await adapter.requestDevice({
    // The defaults are for phones; a batch of images needs larger buffers.
    requiredLimits: {
      maxBufferSize: limits.maxBufferSize,
      maxStorageBufferBindingSize: limits.maxStorageBufferBindingSize,
      maxComputeWorkgroupStorageSize: limits.maxComputeWorkgroupStorageSize,
      maxComputeWorkgroupsPerDimension: limits.maxComputeWorkgroupsPerDimension,
      maxComputeWorkgroupSizeX: limits.maxComputeWorkgroupSizeX,
      maxComputeInvocationsPerWorkgroup: limits.maxComputeInvocationsPerWorkgroup,
    },
  });
  return new WebGPUBackend(device, adapter.info);
}
