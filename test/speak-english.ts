import { fakeBrowser } from 'wxt/testing/fake-browser';
import { getMessage, speakInNode } from '../scripts/speak-in-node';

// Before the modules of each test are loaded.
await speakInNode('en');
// The content script asks the browser itself.
Object.assign(fakeBrowser, { i18n: { ...fakeBrowser.i18n, getMessage } });
