import { act } from 'preact/test-utils';
import { beforeEach, expect, test, vi } from 'vitest';
import { sampleTag } from '../../components/popup/sample';
import { fakePage } from '../content-script/fake-page';
import { openCard } from './open-card';
import { openHost } from './open-host';

vi.mock('./open-host', () => ({ openHost: vi.fn(), setStyle: vi.fn(), undoZoom: vi.fn() }));
vi.mock('./modal-around', () => ({ modalAround: () => undefined }));

let content: HTMLElement;

beforeEach(() => {
  const page = fakePage('<img><div></div>');
  vi.stubGlobal('document', page);
  content = page.querySelector('div') as HTMLElement;
  vi.mocked(openHost).mockReturnValue({ host: content, content });
});

test.each([
  [true, ''],
  [false, 'This lasts only for now'],
])(
  'who takes a correction back is told where that does not last (kept: %s)',
  async (kept, said) => {
    const onCorrect = vi.fn(async () => ({ kept }));
    const card = openCard({
      element: document.querySelector('img') as Element,
      url: 'https://shop.example/a.jpg',
      pinned: true,
      onClose: () => {},
      onPin: () => {},
      onCorrect,
    });
    const tag = { ...sampleTag({ kind: 'none' }, { none: 0.9 }), digest: 'a' };
    await act(() => card.show({ ok: true, tag: { ...tag, correction: 'coat' } }));
    const undo = [...content.querySelectorAll('button')].find((one) => one.textContent === 'Undo');
    await act(() => undo?.click());
    expect(onCorrect).toHaveBeenCalled();
    const [problem] = content.querySelectorAll('.problem');
    await vi.waitFor(() => expect(problem?.textContent).toContain(said));
    if (!said) expect(problem?.textContent).toBe('');
  },
);
