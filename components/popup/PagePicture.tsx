import type { ComponentChildren } from 'preact';
import { useEffect, useRef, useState } from 'preact/hooks';

/**
 * Fetches a picture of the page in a way that tells its server little.
 * @returns an address that the popup can show; nothing where there is none
 */
export type LoadPicture = (url: string) => Promise<string | undefined>;

export interface PagePictureProps {
  url: string;
  alt: string;
  /** Stands in its place where it cannot be shown. */
  instead: ComponentChildren;
}

/** A picture of the page, small. It is asked for only once it is in view or near it. */
export function PagePicture({ url, alt, instead, load }: PagePictureProps & { load: LoadPicture }) {
  const room = useRef<HTMLSpanElement>(null);
  const [loaded, setLoaded] = useState<{ url: string; source: string | undefined }>();
  const isLoaded = loaded?.url === url;

  useEffect(() => {
    if (isLoaded || !room.current) return;
    const observer = new IntersectionObserver(
      async (entries) => {
        if (!entries.some(({ isIntersecting }) => isIntersecting)) return;
        observer.disconnect();
        setLoaded({ url, source: await load(url) });
      },
      { rootMargin: '50%' },
    );
    observer.observe(room.current);
    return () => observer.disconnect();
  }, [load, url, isLoaded]);

  if (!isLoaded) {
    return (
      <span class="thumbnail" ref={room}>
        <span class="visually-hidden">{alt}</span>
      </span>
    );
  }
  if (loaded.source === undefined) return instead;
  return (
    <img
      class="thumbnail"
      src={loaded.source}
      alt={alt}
      decoding="async"
      referrerpolicy="no-referrer"
      onError={() => setLoaded({ url, source: undefined })}
    />
  );
}
