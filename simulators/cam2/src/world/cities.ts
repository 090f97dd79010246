import { zones } from './zones.ts';
import type { Zone } from './zones.ts';

/** A city in which a world puts cameras. */
export interface City {
  readonly city: string;
  /** As the vendor's data have it: two letters, but `USA`. */
  readonly country: string;
  readonly state: string | null;
  /** Degrees, of its middle. */
  readonly latitude: number;
  readonly longitude: number;
  readonly zone: Zone;
}

/** Country, state, zone: then cities with latitude, longitude, and how many cameras they get compared to others. */
const list = `
USA/NY Eastern: New York 40.713 -74.006 9; Buffalo 42.886 -78.878 2; Albany 42.653 -73.756 1
USA/MA Eastern: Boston 42.360 -71.059 4
USA/PA Eastern: Philadelphia 39.953 -75.165 4; Pittsburgh 40.441 -79.996 2
USA/DC Eastern: Washington 38.907 -77.037 4
USA/GA Eastern: Atlanta 33.749 -84.388 4
USA/FL Eastern: Miami 25.762 -80.192 4; Orlando 28.538 -81.379 2; Key West 24.555 -81.780 1
USA/OH Eastern: Columbus 39.961 -82.999 2; Cleveland 41.499 -81.694 2
USA/IN Eastern: Indianapolis 39.768 -86.158 3; West Lafayette 40.426 -86.908 2
USA/MI Eastern: Detroit 42.331 -83.046 3
USA/NC Eastern: Charlotte 35.227 -80.843 2; Asheville 35.595 -82.551 1
USA/IL Central: Chicago 41.878 -87.630 6
USA/MN Central: Minneapolis 44.978 -93.265 3; Duluth 46.787 -92.100 1
USA/MO Central: St. Louis 38.627 -90.199 2
USA/LA Central: New Orleans 29.951 -90.072 2
USA/TX Central: Houston 29.760 -95.370 4; Dallas 32.777 -96.797 4; Austin 30.267 -97.743 3; Galveston 29.301 -94.798 1
USA/CO Mountain: Denver 39.739 -104.990 4; Aspen 39.191 -106.818 1; Boulder 40.015 -105.271 1
USA/UT Mountain: Salt Lake City 40.761 -111.891 3; Park City 40.646 -111.498 1
USA/MT Mountain: Missoula 46.872 -113.994 1
USA/NM Mountain: Albuquerque 35.084 -106.650 2
USA/AZ Arizona: Phoenix 33.448 -112.074 4; Flagstaff 35.198 -111.651 1
USA/NV Pacific: Las Vegas 36.170 -115.140 3; Reno 39.530 -119.814 1
USA/CA Pacific: Los Angeles 34.052 -118.244 8; San Francisco 37.775 -122.419 5; San Diego 32.716 -117.161 4; Sacramento 38.582 -121.494 2
USA/OR Pacific: Portland 45.515 -122.679 3; Bend 44.058 -121.315 1
USA/WA Pacific: Seattle 47.606 -122.332 5; Spokane 47.659 -117.426 1
USA/AK Alaska: Anchorage 61.218 -149.900 2; Juneau 58.302 -134.420 1
USA/HI Hawaii: Honolulu 21.307 -157.858 2; Hilo 19.707 -155.090 1
CA/ON Eastern: Toronto 43.653 -79.383 5; Ottawa 45.422 -75.697 2
CA/QC Eastern: Montreal 45.502 -73.567 4; Quebec 46.814 -71.208 1
CA/NS Atlantic: Halifax 44.649 -63.576 1
CA/NL Newfoundland: St. John's 47.562 -52.713 1
CA/MB Central: Winnipeg 49.895 -97.138 1
CA/AB Mountain: Calgary 51.045 -114.072 2; Banff 51.178 -115.571 1
CA/BC Pacific: Vancouver 49.283 -123.121 4; Whistler 50.116 -122.957 1
MX Mexico: Mexico City 19.433 -99.133 5; Guadalajara 20.660 -103.349 2; Veracruz 19.173 -96.134 1
CR CentralAmerica: San Jose 9.928 -84.091 1
CU Eastern: Havana 23.113 -82.366 1
PA Pacific5: Panama City 8.983 -79.519 1
CO Pacific5: Bogota 4.711 -74.072 2; Cartagena 10.391 -75.479 1
EC Pacific5: Quito -0.181 -78.468 1
PE Pacific5: Lima -12.046 -77.043 2
BO Western4: La Paz -16.490 -68.119 1
CL Chile: Santiago -33.449 -70.669 2; Valparaíso -33.047 -71.613 1; Punta Arenas -53.164 -70.917 1
AR Argentina: Buenos Aires -34.604 -58.382 3; Ushuaia -54.802 -68.303 1
UY Uruguay: Montevideo -34.901 -56.165 1
BR/SP Brasilia: São Paulo -23.551 -46.633 5; Santos -23.961 -46.334 1
BR/RJ Brasilia: Rio de Janeiro -22.907 -43.173 3
BR/BA Brasilia: Salvador -12.974 -38.501 1
IS Greenwich: Reykjavik 64.147 -21.943 2; Akureyri 65.688 -18.126 1
PT Britain: Lisbon 38.722 -9.139 2; Porto 41.158 -8.629 1
PT Azores: Ponta Delgada 37.741 -25.676 1
IE Britain: Dublin 53.350 -6.260 2; Galway 53.271 -9.057 1
GB Britain: London 51.507 -0.128 7; Edinburgh 55.953 -3.188 2; Manchester 53.481 -2.242 2; Cardiff 51.482 -3.179 1; Lerwick 60.155 -1.145 1
ES Romance: Madrid 40.417 -3.704 4; Barcelona 41.385 2.173 4; Bilbao 43.263 -2.935 1; Palma 39.570 2.650 1
ES Britain: Las Palmas 28.124 -15.430 1
FR Romance: Paris 48.857 2.352 6; Lyon 45.764 4.836 2; Marseille 43.297 5.370 2; Chamonix 45.924 6.870 1
BE Romance: Brussels 50.850 4.352 2
DK Romance: Copenhagen 55.676 12.568 2; Aarhus 56.163 10.204 1
NL West: Amsterdam 52.368 4.904 4; Rotterdam 51.924 4.478 2
DE West: Berlin 52.520 13.405 6; Hamburg 53.551 9.994 3; Munich 48.137 11.576 4; Cologne 50.938 6.960 2; Konstanz 47.660 9.175 1
AT West: Vienna 48.208 16.374 4; Innsbruck 47.269 11.404 2; Graz 47.071 15.439 1
CH West: Zurich 47.377 8.541 3; Zermatt 46.021 7.749 1; Geneva 46.204 6.143 1
IT West: Rome 41.903 12.496 3; Milan 45.464 9.190 3; Venice 45.441 12.316 1; Cortina 46.541 12.136 1
NO West: Oslo 59.913 10.752 3; Bergen 60.391 5.322 2; Tromsø 69.649 18.956 1
SE West: Stockholm 59.329 18.069 3; Gothenburg 57.709 11.975 1; Kiruna 67.856 20.225 1
CZ Middle: Prague 50.076 14.438 3; Brno 49.195 16.607 1
SK Middle: Bratislava 48.149 17.108 1
HU Middle: Budapest 47.498 19.040 2
SI Middle: Ljubljana 46.057 14.506 1
RS Middle: Belgrade 44.787 20.449 1
PL Adria: Warsaw 52.230 21.012 2; Krakow 50.065 19.945 1
HR Adria: Zagreb 45.815 15.982 1; Dubrovnik 42.651 18.094 1
FI Baltic: Helsinki 60.170 24.938 3; Oulu 65.012 25.465 1
EE Baltic: Tallinn 59.437 24.754 1
LV Baltic: Riga 56.950 24.105 1
LT Baltic: Vilnius 54.687 25.280 1
UA Baltic: Kyiv 50.450 30.524 2; Lviv 49.840 24.030 1
RO East: Bucharest 44.427 26.103 2
GR East: Athens 37.984 23.728 2; Thessaloniki 40.640 22.944 1
BG Baltic: Sofia 42.698 23.322 1
TR Turkey: Istanbul 41.008 28.978 4; Izmir 38.424 27.143 1
IL Israel: Tel Aviv 32.085 34.782 1
EG Egypt: Cairo 30.044 31.236 1
MA Morocco: Casablanca 33.573 -7.590 1
SN Greenwich: Dakar 14.716 -17.467 1
GH Greenwich: Accra 5.604 -0.187 1
NG Lagos: Lagos 6.524 3.379 1
KE Nairobi: Nairobi -1.292 36.822 1
TZ Nairobi: Arusha -3.387 36.683 1
ZA South: Johannesburg -26.204 28.047 2; Cape Town -33.925 18.424 2; Durban -29.858 31.022 1
RU Russia: Moscow 55.756 37.617 5; St. Petersburg 59.934 30.336 3; Sochi 43.586 39.723 1; Murmansk 68.971 33.083 1
RU Ural: Yekaterinburg 56.839 60.606 1
RU Siberia: Novosibirsk 55.008 82.936 1
RU Vladivostok: Vladivostok 43.116 131.886 1
SA Arab: Riyadh 24.714 46.675 1
IR Iran: Tehran 35.689 51.389 1
AE Gulf: Dubai 25.205 55.271 2
PK Pakistan: Lahore 31.520 74.359 1
IN India: Mumbai 19.076 72.878 2; Delhi 28.704 77.102 2; Bengaluru 12.972 77.595 2
NP Nepal: Kathmandu 27.717 85.324 1
BD Bangladesh: Dhaka 23.811 90.413 1
TH Indochina: Bangkok 13.756 100.502 3; Phuket 7.880 98.392 1
VN Indochina: Hanoi 21.028 105.834 1
ID Indochina: Jakarta -6.208 106.846 1
SG Singapore: Singapore 1.352 103.820 2
MY Singapore: Kuala Lumpur 3.139 101.687 1
PH Singapore: Manila 14.600 120.984 1
CN China: Beijing 39.904 116.407 2; Shanghai 31.230 121.474 3
HK China: Hong Kong 22.319 114.169 3
TW Taipei: Taipei 25.033 121.565 4; Kaohsiung 22.627 120.301 2
KR Korea: Seoul 37.567 126.978 5; Busan 35.180 129.076 2; Jeju 33.500 126.531 1
JP Japan: Tokyo 35.690 139.692 8; Osaka 34.694 135.502 4; Sapporo 43.062 141.354 2; Kyoto 35.012 135.768 2; Kōchi 33.559 133.531 1; Naha 26.212 127.681 1
AU/WA Perth: Perth -31.953 115.857 2
AU/SA Adelaide: Adelaide -34.929 138.601 1
AU/QLD Brisbane: Brisbane -27.470 153.026 2; Cairns -16.919 145.778 1
AU/NSW Sydney: Sydney -33.869 151.209 4; Thredbo -36.504 148.306 1
AU/VIC Sydney: Melbourne -37.814 144.963 3
AU/TAS Tasmania: Hobart -42.882 147.327 1
NZ NewZealand: Auckland -36.848 174.763 2; Wellington -41.287 174.776 1; Queenstown -45.031 168.663 1
FJ Fiji: Suva -18.142 178.442 1; Taveuni -16.858 179.973 1
`;

let known: readonly City[] | undefined;

/** All cities, each as often as its share of the cameras. Read once, when a world is first looked at. */
export function cities(): readonly City[] {
  return (known ??= list.trim().split('\n').flatMap(citiesOf));
}

function citiesOf(line: string): City[] {
  const [, country = '', state, zone = '', rest = ''] = /^(\w+)(?:\/(\w+))? (\w+): (.*)$/.exec(line)!;
  return rest.split('; ').flatMap((text) => {
    const [, name = '', latitude, longitude, share] = /^(.*) (-?[\d.]+) (-?[\d.]+) (\d)$/.exec(text)!;
    const place = { latitude: Number(latitude), longitude: Number(longitude) };
    const city: City = { city: name, country, state: state ?? null, ...place, zone: zones[zone]! };
    return Array.from({ length: Number(share) }, () => city);
  });
}
