import { Component, type ComponentProps } from 'preact';
import { browser } from 'wxt/browser';
import { PopupFooter as View } from '../../components/popup/PopupFooter';
import { type OwnNetworkEntry, ownNetwork } from '../background/own-network';

interface State {
  own?: OwnNetworkEntry | undefined;
}

/**
 * The popup's footer, with the person's own network among those to choose from. Without hooks: the
 * one for effects would go into the popup's first code.
 */
export class PopupFooter extends Component<ComponentProps<typeof View>, State> {
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
    return <View {...this.props} networks={own ? [...networks, own.name] : networks} own={own} />;
  }
}
