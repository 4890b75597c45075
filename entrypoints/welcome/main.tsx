import { render } from 'preact';
import { browser } from 'wxt/browser';
import { i18n } from '#i18n';
import { WelcomeView } from '../../components/welcome/WelcomeView';
import { markLanguage } from '../../texts/mark-language';
import { speak, text } from '../../texts/text';
import { ALL_SITES } from '../background/all-sites';

speak(i18n.t);
markLanguage(document);
document.title = text('welcome.title');

async function show(): Promise<void> {
  const isAllowed = await browser.permissions.contains({ origins: ALL_SITES });
  render(
    <WelcomeView
      isAllowed={isAllowed}
      onAllow={() => void browser.permissions.request({ origins: ALL_SITES })}
      onTakeBack={() => void browser.permissions.remove({ origins: ALL_SITES })}
    />,
    document.getElementById('app') ?? document.body,
  );
}

browser.permissions.onAdded.addListener(show);
browser.permissions.onRemoved.addListener(show);
await show();
