import { useState } from 'preact/hooks';
import type { ClassFigures, Evaluation } from '../../model/report';
import { BarFigure } from './BarFigure';
import { COLUMNS, type Column, nextOrder, type Order, sortedClasses } from './class-order';
import { SortHeader } from './SortHeader';

const NAMES: Record<Column, string> = {
  class: 'Class',
  precision: 'Precision',
  recall: 'Recall',
  f1: 'F1',
  support: 'Support',
};

const SHARES = ['precision', 'recall', 'f1'] as const;

/**
 * Precision, recall, F1 and support by class, sorted as the reader likes, and their means, which
 * stay below: scikit-learn's classification report.
 */
export function ClassReport({ perClass, macro, weighted, accuracy, n }: Evaluation) {
  const [order, setOrder] = useState<Order>(undefined);
  return (
    <table class="class-report">
      <thead>
        <tr>
          {COLUMNS.map((column) => (
            <SortHeader
              key={column}
              name={NAMES[column]}
              sorted={order?.by === column ? order.direction : undefined}
              onSort={() => setOrder(nextOrder(order, column))}
            />
          ))}
        </tr>
      </thead>
      <tbody>
        {sortedClasses({ perClass }, order).map(({ name, figures }) => (
          <FiguresRow key={name} name={name} figures={figures} />
        ))}
      </tbody>
      <tbody class="means">
        <tr>
          <th scope="row">Accuracy</th>
          <td />
          <td />
          <ShareCell share={accuracy} />
          <td>{n.toLocaleString('en')}</td>
        </tr>
        <FiguresRow name="Macro mean" figures={macro} />
        <FiguresRow name="Weighted mean" figures={weighted} />
      </tbody>
    </table>
  );
}

function FiguresRow({ name, figures }: { name: string; figures: ClassFigures }) {
  return (
    <tr>
      <th scope="row">{name}</th>
      {SHARES.map((share) => (
        <ShareCell key={share} share={figures[share]} />
      ))}
      <td>{figures.support.toLocaleString('en')}</td>
    </tr>
  );
}

function ShareCell({ share }: { share: number }) {
  return (
    <td>
      <BarFigure share={share}>{share.toFixed(3)}</BarFigure>
    </td>
  );
}
