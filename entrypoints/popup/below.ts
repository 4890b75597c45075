// What lies below the page's pictures comes a moment later, so that the pictures come at once.
export { UnreadList } from '../../components/popup/UnreadList';
export { UnreadNotices } from '../../components/popup/UnreadNotices';
export { exportPanel } from './export-panel';
export { footer } from './footer';
export { pagePicture } from './page-picture';
export { askForPictures, askForSites, siteAccess, takeBackSites } from './site-access';
