import { attempt } from './attempt';
import { queryPage } from './dom';
import { textOf } from './text';

/**
 * What people read, or talk in, as pages call themselves. "Article" is what German shops sell,
 * "magazin" is a shop in Romanian.
 */
const READING =
  'blogs?|weblog|news|newsroom|nachrichten|actualités?|noticias|notícias|notizie|magazine|forums?|wiki|documentation|dokumentation';

/** Shops are called by these words, but no part of their addresses is. */
const IN_ADDRESSES = `${READING}|journal|docs|changelog|press|presse|stories|threads?|topics?|community`;

/** A part of the address, such as `/blog/`, `/forum.html` or `/2024/05/`; or the host's first name. */
const ADDRESS = new RegExp(
  String.raw`^(${IN_ADDRESSES})\.|/(${IN_ADDRESSES})(/|\.\w+$|$)|/(19|20)\d\d/(0?[1-9]|1[0-2])/`,
  'i',
);

/**
 * Title and heading say it as a part of their own: "Our news – Shoes", "… | Example Forum". A blog is
 * one anywhere: "A fashion blog by …".
 */
const NAME = new RegExp(
  String.raw`(?<!\p{L})((${READING})\s*($|[|:·•–—»_-])|(we)?blog(?!\p{L}))`,
  'iu',
);

const LONGEST = 200;

/**
 * Whether a page calls itself one that is there to be read: a blog, news, a forum, a wiki,
 * documentation. By its address, its title or its first heading.
 */
export function isForReading(page: Document): boolean {
  const address = attempt(() => {
    const { hostname, pathname } = new URL(page.baseURI);
    return hostname + pathname;
  }, '');
  if (ADDRESS.test(address)) return true;
  const [heading] = queryPage(page, 'h1');
  const names = [String(page.title), heading ? textOf(page, heading, LONGEST) : ''];
  return names.some((name) => NAME.test(name.slice(0, LONGEST).trim()));
}
