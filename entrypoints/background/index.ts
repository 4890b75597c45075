import { defineBackground } from 'wxt/utils/define-background';
import { answerRequests } from '../../messages/listen';
import { addToContextMenu } from './context-menu';
import { engineStatus } from './engine';
import { loadCard } from './load-card';
import { tagImage } from './tag-image';

export default defineBackground(() => {
  addToContextMenu();
  answerRequests({
    'tag-image': ({ url }) => tagImage(url),
    'engine-status': engineStatus,
    'load-card': (_, sender) => loadCard(sender),
  });
});
