import { parseArgs } from 'node:util';
import { startDemoShop } from './server';

// Serves the demo shop until Ctrl-C: npx tsx demo/main.ts [--port 4173] [--photos DIR]
const { values } = parseArgs({
  options: { port: { type: 'string', default: '4173' }, photos: { type: 'string' } },
});

try {
  const shop = await startDemoShop({
    port: Number(values.port),
    ...(values.photos !== undefined && { photos: values.photos }),
    onProgress: (done, total) => {
      if (process.stdout.isTTY) process.stdout.write(`\rDrawing the products: ${done}/${total} `);
    },
  });
  console.log(`The demo shop is open: ${shop.url} (Ctrl-C closes it)`);
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
}
