/** A time zone as the database names one: in English, and with its offset in winter, as the vendor's data have it. */
export interface Zone {
  readonly utc_offset: number;
  readonly timezone_id: string;
  readonly timezone_name: string;
}

const hour = 3600;

function zone(hours: number, id: string, name: string): Zone {
  return { utc_offset: hours * hour, timezone_id: `${id} Standard Time`, timezone_name: `${name} Time` };
}

/** The zones of the cities, by a short name. */
export const zones: Readonly<Record<string, Zone>> = {
  Hawaii: zone(-10, 'Hawaiian', 'Hawaii-Aleutian'),
  Alaska: zone(-9, 'Alaskan', 'Alaska'),
  Pacific: zone(-8, 'Pacific', 'Pacific'),
  Mountain: zone(-7, 'Mountain', 'Mountain'),
  Arizona: zone(-7, 'US Mountain', 'Mountain'),
  Central: zone(-6, 'Central', 'Central'),
  CentralAmerica: zone(-6, 'Central America', 'Central'),
  Mexico: zone(-6, 'Mexico', 'Central'),
  Eastern: zone(-5, 'Eastern', 'Eastern'),
  Pacific5: zone(-5, 'SA Pacific', 'Colombia'),
  Atlantic: zone(-4, 'Atlantic', 'Atlantic'),
  Western4: zone(-4, 'SA Western', 'Bolivia'),
  Chile: zone(-4, 'Pacific SA', 'Chile'),
  Newfoundland: zone(-3.5, 'Newfoundland', 'Newfoundland'),
  Brasilia: zone(-3, 'E. South America', 'Brasilia'),
  Argentina: zone(-3, 'Argentina', 'Argentina'),
  Uruguay: zone(-3, 'Montevideo', 'Uruguay'),
  Azores: zone(-1, 'Azores', 'Azores'),
  Greenwich: zone(0, 'Greenwich', 'Greenwich Mean'),
  Britain: zone(0, 'GMT', 'Greenwich Mean'),
  Morocco: zone(1, 'Morocco', 'Western European'),
  West: zone(1, 'W. Europe', 'Central European'),
  Romance: zone(1, 'Romance', 'Central European'),
  Middle: zone(1, 'Central Europe', 'Central European'),
  Adria: zone(1, 'Central European', 'Central European'),
  Lagos: zone(1, 'W. Central Africa', 'West Africa'),
  East: zone(2, 'GTB', 'Eastern European'),
  Baltic: zone(2, 'FLE', 'Eastern European'),
  Israel: zone(2, 'Israel', 'Israel'),
  Egypt: zone(2, 'Egypt', 'Eastern European'),
  South: zone(2, 'South Africa', 'South Africa'),
  Turkey: zone(3, 'Turkey', 'Turkey'),
  Russia: zone(3, 'Russian', 'Moscow'),
  Nairobi: zone(3, 'E. Africa', 'East Africa'),
  Arab: zone(3, 'Arab', 'Arabia'),
  Iran: zone(3.5, 'Iran', 'Iran'),
  Gulf: zone(4, 'Arabian', 'Gulf'),
  Ural: zone(5, 'Ekaterinburg', 'Yekaterinburg'),
  Pakistan: zone(5, 'Pakistan', 'Pakistan'),
  India: zone(5.5, 'India', 'India'),
  Nepal: zone(5.75, 'Nepal', 'Nepal'),
  Bangladesh: zone(6, 'Bangladesh', 'Bangladesh'),
  Siberia: zone(7, 'N. Central Asia', 'Novosibirsk'),
  Indochina: zone(7, 'SE Asia', 'Indochina'),
  China: zone(8, 'China', 'China'),
  Taipei: zone(8, 'Taipei', 'Taipei'),
  Singapore: zone(8, 'Singapore', 'Singapore'),
  Perth: zone(8, 'W. Australia', 'Australian Western'),
  Japan: zone(9, 'Tokyo', 'Japan'),
  Korea: zone(9, 'Korea', 'Korean'),
  Adelaide: zone(9.5, 'Cen. Australia', 'Australian Central'),
  Brisbane: zone(10, 'E. Australia', 'Australian Eastern'),
  Sydney: zone(10, 'AUS Eastern', 'Australian Eastern'),
  Tasmania: zone(10, 'Tasmania', 'Australian Eastern'),
  Vladivostok: zone(10, 'Vladivostok', 'Vladivostok'),
  NewZealand: zone(12, 'New Zealand', 'New Zealand'),
  Fiji: zone(12, 'Fiji', 'Fiji'),
};
