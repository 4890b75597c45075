import { render } from 'preact';
import { ReportPage } from '../../components/report/ReportPage';
import { loadReport } from './load-report';

const app = document.getElementById('app') ?? document.body;
render(<ReportPage state={{ kind: 'loading' }} />, app);
render(<ReportPage state={await loadReport('/networks/ann/report.json')} />, app);
