import type {TableName} from "../../tables/index.ts";

/** What exporters usually call columns of ours, the most telling first; compared by headerKey. */
export const usualNames: Record<TableName, Readonly<Record<string, string>>> = {
  events: {
    event_time:
      "event_time event_timestamp timestamp time datetime created_at date when ts zeit fecha",
    event_type:
      "event_type event_name event action behavior behaviour_type behavior_type type what",
    product_id:
      "product_id item_id itemid product item sku article_id artikel producto produit thing",
    category_id: "category_id cat_id",
    category_code: "category_code category item_category kategorie categoria catégorie",
    brand: "brand item_brand vendor marke marca marque",
    price: "price item_price unit_price cost preis precio prix prezzo",
    user_id:
      "user_id visitor_id visitorid customer_id client_id user_pseudo_id user visitor who besucher",
    session_id: "session_id user_session session ga_session_id visit_id"
  },
  order_lines: {
    order_id:
      "order_id order_number order_no order transaction_id receipt invoice_no invoice bestellnummer bestellnr belegnummer belegnr beleg bon pedido commande ordine",
    ordered_at:
      "ordered_at order_date sale_date invoice_date created_at purchased_at transaction_date date datum zeit fecha data datetime timestamp",
    customer_id: "customer_id client_id user_id buyer_id kundennummer kunde cliente id_client",
    product_id:
      "product_id sku item_sku stock_code listing_id item_id variant_id article_id artikelnummer artikel referencia référence product item",
    quantity: "quantity qty menge anzahl cantidad quantité quantita units pieces",
    unit_price: "unit_price price item_price preis einzelpreis precio prix prezzo",
    subtotal: "subtotal gross_sales zwischensumme",
    discount: "discount discounts discount_amount rabatt descuento remise sconto",
    tax: "tax taxes mwst vat iva tva ust",
    amount:
      "amount net_sales line_total item_total total paid revenue betrag summe importe montant totale",
    shipping: "shipping order_shipping versand envío livraison",
    country: "country ship_country land país pays paese"
  },
  customers: {
    customer_id: "customer_id client_id user_id id kundennummer",
    source: "source channel quelle",
    state: "state province bundesland",
    country: "country land país pays paese",
    created_at: "created_at signup_date registered_at"
  },
  products: {
    product_id: "product_id sku item_id id artikelnummer product item article artikel",
    title: "title name product_name item_name bezeichnung description nombre",
    category: "category product_type kategorie categoria catégorie",
    brand: "brand vendor marke marca marque",
    price: "price list_price preis precio prix",
    rating: "rating bewertung"
  }
};

/** Names of columns that have ids in some exports and people's names in most. */
export const idOrPerson: readonly string[] = ["kunde", "cliente"];

/** Words of event logs for what visitors do, by the types of ours. */
export const usualTypes: Readonly<Record<string, string>> = {
  view: "view pv page_view view_item product_view click clicked viewed detail",
  cart: "cart add_to_cart addtocart addcart add_cart added_to_cart",
  remove_from_cart: "remove_from_cart removefromcart remove",
  purchase: "purchase buy transaction order ordered purchased checkout_complete"
};
