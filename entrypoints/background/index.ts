import { defineBackground } from 'wxt/utils/define-background';
import { answerRequests } from '../../messages/listen';
import { addToContextMenu } from './context-menu';
import { engineStatus } from './engine';
import { joinOpenPages } from './join-open-pages';
import { loadCode } from './load-code';
import { tagImage } from './tag-image';

export default defineBackground(() => {
  addToContextMenu();
  joinOpenPages();
  answerRequests({
    'tag-image': ({ url }, sender) => tagImage(url, sender),
    'engine-status': engineStatus,
    'load-code': loadCode,
  });
});
