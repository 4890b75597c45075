import { render } from 'preact';
import { browser } from 'wxt/browser';
import { i18n } from '#i18n';
import { takeDroppedFiles } from '../../components/dropped-files';
import { OptionsView, type TakingState } from '../../components/options/OptionsView';
import { PrivateWindow } from '../../components/options/PrivateWindow';
import { problemOf } from '../../model/own-network/own-network-error';
import { markLanguage } from '../../texts/mark-language';
import { speak, text } from '../../texts/text';
import { ownNetwork, ownNetworkProblem } from '../background/own-network';
import { preferences } from '../background/preferences';
import { offerFiles } from './offer-files';
import { removeNetwork } from './remove-network';

speak(i18n.t);
markLanguage(document);
document.title = text('options.title');

const app = document.getElementById('app') ?? document.body;
let state: TakingState = { kind: 'idle' };

async function take(files: File[]): Promise<void> {
  if (state.kind === 'checking') return;
  await show({ kind: 'checking' });
  const problem = await offerFiles(files).catch((error: unknown) => problemOf(error, 'failed'));
  await show(problem === undefined ? { kind: 'taken' } : { kind: 'refused', problem });
}

async function remove(): Promise<void> {
  const detail = await removeNetwork();
  await show(detail === undefined ? { kind: 'idle' } : { kind: 'not-removed', detail });
}

async function show(next: TakingState): Promise<void> {
  state = next;
  const own = await ownNetwork();
  const { network, pageWords, pageMix } = await preferences();
  render(
    <OptionsView
      own={own}
      answers={network === own?.name}
      problem={await ownNetworkProblem()}
      state={state}
      pageWords={pageWords}
      onPageWords={(isOn) => void browser.storage.local.set({ pageWords: isOn })}
      pageMix={pageMix}
      onPageMix={(isOn) => void browser.storage.local.set({ pageMix: isOn })}
      onFiles={(files) => void take(files)}
      onRemove={() => void remove()}
    />,
    app,
  );
}

if (browser.extension.inIncognitoContext) {
  render(<PrivateWindow />, app);
} else {
  takeDroppedFiles(document, (files) => void take(files));
  browser.storage.local.onChanged.addListener(() => void show(state));
  await show(state);
}
