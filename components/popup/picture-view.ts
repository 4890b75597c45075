import { type ComponentType, createContext } from 'preact';
import type { PagePictureProps } from './PagePicture';

/** Draws the page's pictures; absent while its code is on its way. */
export const PictureView = createContext<ComponentType<PagePictureProps> | undefined>(undefined);
