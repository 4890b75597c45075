import { render } from 'preact';
import { browser } from 'wxt/browser';
import { WelcomeView } from '../../components/welcome/WelcomeView';
import { ALL_SITES } from '../background/all-sites';

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
