interface Props {
  name: string;
  /** Absent where the table is sorted by something else. */
  sorted?: 'ascending' | 'descending' | undefined;
  onSort: () => void;
}

/** Head of a column that sorts its table when it is pressed. */
export function SortHeader({ name, sorted, onSort }: Props) {
  return (
    <th scope="col" aria-sort={sorted ?? 'none'}>
      <button type="button" class="sort" onClick={onSort}>
        {name}
        <span aria-hidden="true">{sorted && (sorted === 'ascending' ? '↑' : '↓')}</span>
      </button>
    </th>
  );
}
