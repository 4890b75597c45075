import { Html } from '../html';

/** A line icon, 20 pixels wide, that screen readers skip. */
function icon(lines: string): Html {
  return new Html(
    `<svg class="icon" viewBox="0 0 24 24" width="20" height="20" aria-hidden="true" fill="none" stroke="currentColor" stroke-width="1.6" stroke-linecap="round" stroke-linejoin="round">${lines}</svg>`,
  );
}

export const icons = {
  search: icon('<circle cx="10.5" cy="10.5" r="6.5"/><path d="M15.5 15.5 21 21"/>'),
  heart: icon(
    '<path d="M12 20C5 15 3 11.5 3 8.5A4.6 4.6 0 0 1 12 7a4.6 4.6 0 0 1 9 1.5C21 11.5 19 15 12 20Z"/>',
  ),
  bag: icon('<path d="M5 8h14l1 12.5H4Z"/><path d="M8.5 10.5V7a3.5 3.5 0 0 1 7 0v3.5"/>'),
  account: icon('<circle cx="12" cy="8" r="4"/><path d="M4 21c0-4.5 3.5-7 8-7s8 2.5 8 7"/>'),
  van: icon(
    '<path d="M2 6h12v11H2ZM14 10h4l4 4v3h-8Z"/><circle cx="7" cy="18" r="2"/><circle cx="17.5" cy="18" r="2"/>',
  ),
  back: icon('<path d="M4 9h11a5 5 0 0 1 0 10H8"/><path d="M8 5 4 9l4 4"/>'),
  leaf: icon('<path d="M5 19C4 9 10 4 20 4c0 10-5 16-13 14M5 21c2-6 6-9 10-11"/>'),
};

/** The shop's sign: a thimble beside an ear of rye. */
export const logo = new Html(
  '<svg class="mark" viewBox="0 0 40 40" width="34" height="34" aria-hidden="true" fill="none" stroke="currentColor" stroke-width="1.8" stroke-linecap="round"><path d="M7 33V20a8 8 0 0 1 16 0v13Z"/><path d="M7 28h16M11 17h.1M15 15h.1M19 17h.1M11 22h.1M15 21h.1M19 22h.1"/><path d="M31 35V12M31 12c-3-2-3-5 0-8c3 3 3 6 0 8M31 20c-4 0-5-2-5-5c3 0 5 2 5 5M31 20c4 0 5-2 5-5c-3 0-5 2-5 5M31 27c-4 0-5-2-5-5c3 0 5 2 5 5M31 27c4 0 5-2 5-5c-3 0-5 2-5 5"/></svg>',
);

const PAYMENT_SIGNS = [
  '<path d="M6 9h34v4H6Z" fill="#2c3e63"/><path d="M8 20h12" stroke="#2c3e63" stroke-width="2"/>',
  '<circle cx="19" cy="15" r="8" fill="#8c3b4a"/><circle cx="28" cy="15" r="8" fill="#8c3b4a" opacity=".5"/>',
  '<path d="M14 22V8h8a5 5 0 0 1 0 10h-5" fill="none" stroke="#3f5b4d" stroke-width="3"/>',
  '<path d="M10 20c6-12 20-12 26 0" fill="none" stroke="#4a4038" stroke-width="3"/><circle cx="23" cy="18" r="3" fill="#4a4038"/>',
];

/** Signs of ways to pay, as footers have them: invented ones. */
export const payments = PAYMENT_SIGNS.map(
  (sign) =>
    new Html(
      `<svg viewBox="0 0 46 30" width="46" height="30" aria-hidden="true"><rect x=".5" y=".5" width="45" height="29" rx="5" fill="#fff" stroke="#d8d0c4"/>${sign}</svg>`,
    ),
);
