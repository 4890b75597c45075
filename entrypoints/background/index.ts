import { defineBackground } from 'wxt/utils/define-background';
import { answerRequests } from '../../messages/listen';
import { addToContextMenu } from './context-menu';
import { engineStatus } from './engine';
import { loadCard } from './load-card';
import { followSiteAccess } from './site-access';
import { tagImage } from './tag-image';
import { welcome } from './welcome';

export default defineBackground(() => {
  addToContextMenu();
  followSiteAccess();
  welcome();
  answerRequests({
    'tag-image': ({ url }) => tagImage(url),
    'engine-status': engineStatus,
    'load-card': (_, sender) => loadCard(sender),
  });
});
