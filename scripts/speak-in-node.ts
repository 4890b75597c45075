import path from 'node:path';
import { generateChromeMessages, parseMessagesFile } from '@wxt-dev/i18n/build';
import type { GeneratedI18nStructure } from '#i18n';
import { speak } from '../texts/text';

export const LANGUAGES = ['en', 'de'] as const;

type Messages = ReturnType<typeof generateChromeMessages>;

let messages: Messages = {};

/**
 * Where no browser is: gives the extension's code its texts from the files in `locales/`. Called
 * again, it changes the language.
 */
export async function speakInNode(language: (typeof LANGUAGES)[number]): Promise<void> {
  messages = await messagesOf(language);
  // The library asks the browser that is there when it is loaded; in unit tests that is a fake one.
  const { chrome = {} } = globalThis as { chrome?: object };
  Object.assign(globalThis, { chrome: Object.assign(chrome, { i18n: { getMessage } }) });
  const { createI18n } = await import('@wxt-dev/i18n');
  speak(createI18n<GeneratedI18nStructure>().t);
}

/** The texts of a language as a browser gets them. */
export async function messagesOf(language: string): Promise<Messages> {
  const file = path.join(import.meta.dirname, `../locales/${language}.yml`);
  return generateChromeMessages(await parseMessagesFile(file));
}

/** What browsers do, as far as the texts need it. */
export function getMessage(name: string, substitutions: readonly string[] = []): string {
  const { message = '' } = messages[name] ?? {};
  return message.replace(/\$(\d)/g, (_, place) => substitutions[place - 1] ?? '');
}
