import { createRequire } from 'node:module';
import path from 'node:path';

/** Folder of the WASM backend's `.wasm` files, with its closing slash. */
export const WASM_PATH = `${path.dirname(
  createRequire(import.meta.url).resolve('@tensorflow/tfjs-backend-wasm/package.json'),
)}${path.sep}dist${path.sep}`;
