import { createRequire } from 'node:module';
import os from 'node:os';
import { ENGINE_NAMES, type Engine } from './engine';

/** The versions and the machine that a training run depends on, for its report. */
export function describeEnvironment(backend: string, engine: Engine): Record<string, string> {
  const processors = os.cpus();
  return {
    'TensorFlow.js': versionOf('@tensorflow/tfjs-core'),
    backend,
    ...(engine === 'onnxruntime' && {
      'gradients by': `${ENGINE_NAMES[engine]} ${versionOf('onnxruntime-node')}`,
    }),
    Node: process.versions.node,
    system: `${os.platform()} ${os.arch()}`,
    processor: `${processors.length} × ${processors[0]?.model.trim() ?? 'unknown'}`,
  };
}

function versionOf(library: string): string {
  const { version } = createRequire(import.meta.url)(`${library}/package.json`) as {
    version: string;
  };
  return version;
}
