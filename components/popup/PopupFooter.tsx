import type { ComponentChildren } from 'preact';
import type { AnyNetworkName } from '../../model/network-names';
import { text } from '../../texts/text';
import { EnginePanel } from './EnginePanel';
import { LabelSwitch } from './LabelSwitch';
import type { Overview } from './overview';
import { SiteAccessPanel } from './SiteAccessPanel';
import type { EngineState, Preferences, SiteAccess, SiteWish } from './state';

export interface FooterProps {
  /** Absent while it is not known, and where the page is no site. */
  access: SiteAccess | undefined;
  engine: EngineState;
  preferences: Preferences;
  networks: readonly AnyNetworkName[];
  /** The person's own network, where there is one among them. */
  own?: { network: string; trainedAt: string } | undefined;
  tags: Overview | undefined;
  onAllowSites: (wish: SiteWish) => void;
  onTakeBackSites: () => void;
  onPreferences: (change: Partial<Preferences>) => void;
  onRestart: () => void;
  children?: ComponentChildren;
}

/** Below what is on the page: where Hangtag is on, how the tags are made, how often they are right. */
export function PopupFooter({
  access,
  engine,
  preferences,
  networks,
  own,
  tags,
  children,
  ...on
}: FooterProps) {
  return (
    <footer>
      <LabelSwitch
        isOn={preferences.showTags}
        onChange={(showTags) => on.onPreferences({ showTags })}
      />
      {access && (
        <SiteAccessPanel
          access={access}
          onAllow={on.onAllowSites}
          onTakeBack={on.onTakeBackSites}
        />
      )}
      <EnginePanel
        engine={engine}
        preferences={preferences}
        networks={networks}
        own={own}
        tags={tags}
        onPreferences={on.onPreferences}
        onRetry={on.onRestart}
      />
      {children}
      <a href={`/report.html?network=${preferences.network}`} target="_blank" rel="noopener">
        {text('popup.report')}
      </a>
    </footer>
  );
}
