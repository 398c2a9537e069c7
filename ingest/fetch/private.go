package fetch

import (
	"context"
	"fmt"
	"net"
	"net/netip"
	"net/url"
	"slices"
	"strings"
	"sync"
	"syscall"
)

// notPublic are the networks that are not part of the public internet, by the registries of
// special addresses (RFC 6890 and after), and the services of clouds that stand at public
// addresses but answer to a machine about itself.
var notPublic = prefixes(
	"0.0.0.0/8",        // this network
	"10.0.0.0/8",       // private
	"100.64.0.0/10",    // shared by the customers of a provider
	"127.0.0.0/8",      // loopback
	"168.63.129.16/32", // a cloud's service for its machines
	"169.254.0.0/16",   // link-local, metadata of clouds
	"172.16.0.0/12",    // private
	"192.0.0.0/24",     // protocol assignments
	"192.0.2.0/24",     // documentation
	"192.88.99.0/24",   // 6to4 relays
	"192.168.0.0/16",   // private
	"198.18.0.0/15",    // benchmarks
	"198.51.100.0/24",  // documentation
	"203.0.113.0/24",   // documentation
	"224.0.0.0/4",      // multicast
	"240.0.0.0/4",      // reserved, broadcast
	"2001::/23",        // protocol assignments, Teredo
	"2001:db8::/32",    // documentation
	"2002::/16",        // 6to4: an IPv4 address within
	"3fff::/20",        // documentation
)

var (
	public6 = netip.MustParsePrefix("2000::/3")     // all that is given out of IPv6
	nat64   = netip.MustParsePrefix("64:ff9b::/96") // an IPv4 address within, behind a translator
)

func prefixes(list ...string) []netip.Prefix {
	var all []netip.Prefix
	for _, p := range list {
		all = append(all, netip.MustParsePrefix(p))
	}
	return all
}

// refuse says why an address of the network must not be asked, or "". allowed are the networks
// that the user lets through.
func refuse(ip netip.Addr, allowed []netip.Prefix) string {
	if ip.Zone() != "" {
		return "it leads to " + ip.String() + ", an address of the local link"
	}
	ip = ip.Unmap()
	if nat64.Contains(ip) {
		b := ip.As16()
		ip = netip.AddrFrom4([4]byte(b[12:]))
	}
	in := func(p netip.Prefix) bool { return p.Contains(ip) }
	if slices.ContainsFunc(allowed, in) {
		return ""
	}
	if ip.Is6() && !public6.Contains(ip) || slices.ContainsFunc(notPublic, in) {
		return "it leads to " + ip.String() + ", which is not on the public internet; if that is meant, allow it: --allow-private"
	}
	return ""
}

// privateError travels through the dialer and the transport.
type privateError struct{ why string }

func (e *privateError) Error() string { return e.why }

// control is called with the resolved address before each connection: after every redirect,
// and whatever a name stood for a moment ago.
func control(allowed []netip.Prefix) func(network, addr string, c syscall.RawConn) error {
	return func(network, addr string, _ syscall.RawConn) error {
		if !strings.HasPrefix(network, "tcp") {
			return &privateError{"it asks for a connection of the kind " + network}
		}
		at, err := netip.ParseAddrPort(addr)
		if err != nil {
			return &privateError{fmt.Sprintf("it leads to %q, which is no address", addr)}
		}
		if why := refuse(at.Addr(), allowed); why != "" {
			return &privateError{why}
		}
		return nil
	}
}

// proxies are the proxies that the environment names, as they come up: a connection to one of
// them is the user's choice, wherever it stands.
type proxies struct {
	of    func(*url.URL) (*url.URL, error) // as net/http tells it
	mu    sync.Mutex
	known map[string]bool
}

func (p *proxies) forURL(u *url.URL) (*url.URL, error) {
	proxy, err := p.of(u)
	if err != nil || proxy == nil {
		return nil, err
	}
	port := proxy.Port()
	if port == "" {
		port = map[string]string{"http": "80", "https": "443", "socks5": "1080", "socks5h": "1080"}[proxy.Scheme]
	}
	p.mu.Lock()
	defer p.mu.Unlock()
	p.known[net.JoinHostPort(proxy.Hostname(), port)] = true
	return proxy, nil
}

// dial connects to proxies without a check and to all else with it.
func (p *proxies) dial(checked, free *net.Dialer) func(context.Context, string, string) (net.Conn, error) {
	return func(ctx context.Context, network, addr string) (net.Conn, error) {
		p.mu.Lock()
		known := p.known[addr]
		p.mu.Unlock()
		if known {
			return free.DialContext(ctx, network, addr)
		}
		return checked.DialContext(ctx, network, addr)
	}
}
