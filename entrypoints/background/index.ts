import { defineBackground } from 'wxt/utils/define-background';
import { answerRequests } from '../../messages/listen';
import { addToContextMenu } from './context-menu';
import { engineStatus } from './engine';
import { joinOpenPages } from './join-open-pages';
import { loadCard } from './load-card';
import { tagImage } from './tag-image';

export default defineBackground(() => {
  addToContextMenu();
  joinOpenPages();
  answerRequests({
    'tag-image': ({ url }) => tagImage(url),
    'engine-status': engineStatus,
    'load-card': (_, sender) => loadCard(sender),
  });
});
