// What lies below the page's pictures comes a moment later, so that the pictures come at once.
export { announcement } from '../../components/popup/announcement';
export { ClosedPage } from '../../components/popup/ClosedPage';
export { EveryLarge } from '../../components/popup/EveryLarge';
export { FarPictures } from '../../components/popup/FarPictures';
export { PictureLists } from '../../components/popup/PictureLists';
export { RestOfPictures } from '../../components/popup/RestOfPictures';
export { UnreadNotices } from '../../components/popup/UnreadNotices';
export { exportPanel } from './export-panel';
export { footer } from './footer';
export { hasClosed } from './has-closed';
export { pagePicture } from './page-picture';
export { savePreferences } from './save-preferences';
export { askForPictures, askForSites, siteAccess, takeBackSites } from './site-access';
