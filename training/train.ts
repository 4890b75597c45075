import { runCommand } from '../cli/command';
import { onCtrlC } from '../cli/ctrl-c';
import { startTrainingBackend } from './backend';
import { codeVersion } from './code-version';
import { loadFashionMnist } from './fashion-mnist';
import { trainAnn } from './train-ann';
import { trainMobilenet } from './train-mobilenet';
import { readTrainOptions, USAGE } from './train-options';

const TRAIN = { mobilenet: trainMobilenet, ann: trainAnn };

await runCommand(USAGE, async (args) => {
  const options = readTrainOptions(args);
  const commit = codeVersion();
  const { workers, resume } = options;
  const { backend, reason } = await startTrainingBackend(options.backend);
  console.log(`Training on ${backend}. ${reason}`);
  const fashion = await loadFashionMnist();
  const signal = onCtrlC('Stopped. Finished epochs are kept: go on with --resume.');
  for (const network of options.networks) {
    const context = { backend, workers, resume, signal, codeVersion: commit };
    await TRAIN[network](fashion, options, context);
  }
  // Dawn would keep Node from ending.
  if (backend === 'webgpu') process.exit();
});
