import { Component } from 'preact';
import { browser } from 'wxt/browser';
import { type FooterProps, PopupFooter } from '../../components/popup/PopupFooter';
import { type OwnNetworkEntry, ownNetwork } from '../background/own-network';
import { KeptCorrections } from './kept-corrections';

interface State {
  own?: OwnNetworkEntry | undefined;
}

/**
 * The popup's end, with what it asks for by itself: the person's own network, which is among those
 * to choose from, and how many corrections are kept.
 * @param onForgotten called when all corrections are removed
 */
export function footer(onForgotten: () => void) {
  return class extends Component<FooterProps, State> {
    private readonly look = () => void ownNetwork().then((own) => this.setState({ own }));

    override componentDidMount() {
      this.look();
      browser.storage.local.onChanged.addListener(this.look);
    }

    override componentWillUnmount() {
      browser.storage.local.onChanged.removeListener(this.look);
    }

    override render() {
      const { own } = this.state;
      const { networks } = this.props;
      return (
        <PopupFooter {...this.props} networks={own ? [...networks, own.name] : networks} own={own}>
          <KeptCorrections onForgotten={onForgotten} />
        </PopupFooter>
      );
    }
  };
}
