import { createRequire } from 'node:module';
import os from 'node:os';

/** The versions and the machine that a training run depends on, for its report. */
export function describeEnvironment(backend: string): Record<string, string> {
  const { version } = createRequire(import.meta.url)('@tensorflow/tfjs-core/package.json') as {
    version: string;
  };
  const processors = os.cpus();
  return {
    'TensorFlow.js': version,
    backend,
    Node: process.versions.node,
    system: `${os.platform()} ${os.arch()}`,
    processor: `${processors.length} × ${processors[0]?.model.trim() ?? 'unknown'}`,
  };
}
