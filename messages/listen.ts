import * as v from 'valibot';
import { browser } from 'wxt/browser';
import { type Answer, type Payload, type Rejection, type RequestName, requests } from './protocol';

/** Who sent a message, as the browser tells it: where it came from a page, its tab and frame. */
export interface Sender {
  tabId: number | undefined;
  frameId: number | undefined;
  /** Origin of the frame's document, or its address where it has no origin that says something. */
  address: string | undefined;
  /** Whether the tab is in a private window, of which nothing may be left behind. */
  isPrivate: boolean;
}

export type Handlers = {
  [Name in RequestName]?: (payload: Payload<Name>, sender: Sender) => Promise<Answer<Name>>;
};

type Listener = Parameters<typeof browser.runtime.onMessage.addListener>[0];

const Envelope = v.object({ name: v.string(), payload: v.unknown() });

/**
 * Answers the requests named in `handlers`. Call once, synchronously, at the top level of an entry
 * file, so that a message which wakes the worker finds its listener. Messages of other senders, of
 * other names or of the wrong form are left alone. A handler that rejects makes the asker throw.
 * @param signal ends the answering, where the file that asks does not live as long as its world
 */
export function answerRequests(handlers: Handlers, signal?: AbortSignal): void {
  const listener: Listener = (message, sender, respond) => {
    if (sender.id !== browser.runtime.id) return;
    const envelope = v.safeParse(Envelope, message);
    if (!envelope.success || !Object.hasOwn(handlers, envelope.output.name)) return;
    const answer = handle(
      handlers,
      envelope.output.name as RequestName,
      envelope.output.payload,
      describe(sender),
    );
    if (!answer) return;
    answer.then(respond, (error) => {
      respond({ rejected: String(error?.message) } satisfies Rejection);
    });
    // Not the promise itself: without the polyfill, older Chrome does not wait for it.
    return true;
  };
  browser.runtime.onMessage.addListener(listener);
  signal?.addEventListener('abort', () => browser.runtime.onMessage.removeListener(listener));
}

function describe(sender: Parameters<Listener>[1]): Sender {
  // The polyfill's types do not know `origin`, which both browsers give.
  const { origin, url, tab, frameId } = sender as typeof sender & { origin?: string };
  return {
    tabId: tab?.id,
    frameId,
    // `about:srcdoc` has its parent's origin, a sandboxed frame the origin "null".
    address: origin?.startsWith('http') ? origin : url,
    isPrivate: tab?.incognito ?? false,
  };
}

function handle<Name extends RequestName>(
  handlers: Handlers,
  name: Name,
  payload: unknown,
  sender: Sender,
): Promise<Answer<Name>> | undefined {
  const schema = requests[name].payload as v.GenericSchema<unknown, Payload<Name>>;
  const parsed = v.safeParse(schema, payload);
  return parsed.success ? handlers[name]?.(parsed.output, sender) : undefined;
}
