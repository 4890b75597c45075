// What lies below the page's pictures comes a moment later, so that the pictures come at once.
export { exportPanel } from './export-panel';
export { PopupFooter } from './footer';
export { askForSites, siteAccess, takeBackSites } from './site-access';
