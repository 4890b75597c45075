// What lies below the page's pictures comes a moment later, so that the pictures come at once.
export { PopupFooter } from '../../components/popup/PopupFooter';
export { exportPanel } from './export-panel';
