import { defineBackground } from 'wxt/utils/define-background';
import { i18n } from '#i18n';
import { answerRequests } from '../../messages/listen';
import { speak } from '../../texts/text';
import { addToContextMenu } from './context-menu';
import {
  correctPicture,
  countCorrections,
  forgetCorrections,
  siteCorrections,
} from './correct-picture';
import { isAlwaysOn } from './is-always-on';
import { joinFrames } from './join-frames';
import { loadCode } from './load-code';
import { networkStatus } from './network-status';
import { showCount } from './show-count';
import { followSiteAccess } from './site-access';
import { tagImage } from './tag-image';
import { takeNetwork } from './take-network';
import { timeNetwork } from './time-network';
import { welcome } from './welcome';

export default defineBackground(() => {
  speak(i18n.t);
  addToContextMenu();
  followSiteAccess();
  welcome();
  answerRequests({
    'tag-image': tagImage,
    'engine-status': networkStatus,
    'time-network': timeNetwork,
    'take-network': takeNetwork,
    'load-code': loadCode,
    'join-frames': joinFrames,
    'is-always-on': isAlwaysOn,
    'show-count': showCount,
    'correct-picture': correctPicture,
    'site-corrections': siteCorrections,
    'count-corrections': countCorrections,
    'forget-corrections': forgetCorrections,
  });
});
